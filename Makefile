# What `sam build` calls, one target a function (template.yaml: BuildMethod: makefile). SAM copies the source to a
# scratch folder, sets ARTIFACTS_DIR and zips what lies there afterwards: the function's own classes at the top and the
# jars that it needs at run time in lib/, which is where Lambda's Java runtime looks.
#
# Maven finds a JDK 25 by itself (pom.xml, toolchains), whatever java is on the path. Checks and tests are left to
# `mvn verify`.

MVN ?= mvn
MVN_FLAGS ?= -q -B -ntp
SKIP := -Dmaven.test.skip=true -Dspotless.check.skip=true -Dforbiddenapis.skip=true

.PHONY: help build-PollFeedsFunction build-ScrapeArticleFunction build-StoreIncidentsFunction build-AskIncidentsFunction

help:
	@echo 'sam build                                          builds all functions into .aws-sam/build'
	@echo 'make build-PollFeedsFunction ARTIFACTS_DIR=DIR      builds one into DIR, as sam build does;'
	@echo '                                                   so do build-ScrapeArticleFunction,'
	@echo '                                                   build-StoreIncidentsFunction, build-AskIncidentsFunction'
	@echo 'mvn verify                                         builds and tests everything'

build-PollFeedsFunction: MODULE := poll-feeds
build-ScrapeArticleFunction: MODULE := scrape-article
build-StoreIncidentsFunction: MODULE := store-incidents
build-AskIncidentsFunction: MODULE := ask-incidents
# The most megabytes that an artifact may have, zipped.
build-PollFeedsFunction build-ScrapeArticleFunction build-AskIncidentsFunction: MOST := 20
build-StoreIncidentsFunction: MOST := 40

# Reactor and copy-dependencies in one call, so that the project's own jars come from this build and nothing has to be
# installed. A folder of jars left by an earlier build goes first, or its old versions would be packed too.
build-PollFeedsFunction build-ScrapeArticleFunction build-StoreIncidentsFunction build-AskIncidentsFunction:
	@test -n "$(ARTIFACTS_DIR)" || { echo 'ARTIFACTS_DIR is not set: say where to, e.g. make $@ ARTIFACTS_DIR=/tmp/$(MODULE)' >&2; exit 2; }
	rm -rf functions/$(MODULE)/target/dependency
	$(MVN) $(MVN_FLAGS) $(SKIP) -pl functions/$(MODULE) -am package dependency:copy-dependencies -DincludeScope=runtime
	mkdir -p "$(ARTIFACTS_DIR)/lib"
	cp -R functions/$(MODULE)/target/classes/. "$(ARTIFACTS_DIR)/"
	cp functions/$(MODULE)/target/dependency/*.jar "$(ARTIFACTS_DIR)/lib/"
	functions/store-jars "$(ARTIFACTS_DIR)/lib"
	functions/check-artifact "$(ARTIFACTS_DIR)" $(MOST)

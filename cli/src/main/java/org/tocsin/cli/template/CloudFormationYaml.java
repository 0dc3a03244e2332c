package org.tocsin.cli.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML with CloudFormation's short tags: {@code !Ref X} becomes the mapping {@code Ref: X},
 * {@code !Sub X} the mapping {@code Fn::Sub: X}, {@code !GetAtt A.B} the mapping {@code Fn::GetAtt:
 * [A, B]}, so that both ways of writing a function read the same.
 */
final class CloudFormationYaml {

  private static final int ALIASES = 50;
  private static final int SIZE = 4 << 20;

  private CloudFormationYaml() {}

  /**
   * The text's root mapping.
   *
   * @throws TemplateException where it is not YAML or no mapping
   */
  static Map<?, ?> read(String text, String name) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(ALIASES);
    options.setCodePointLimit(SIZE);
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(new Tags(options), new Representer(unused), unused, options, new NoDates());
    try {
      Object root = yaml.load(text);
      if (root instanceof Map<?, ?> map) {
        return map;
      }
      throw new TemplateException(name + " is not a template: its root is not a mapping");
    } catch (YAMLException e) {
      throw new TemplateException(name + " is not YAML: " + e.getMessage(), e);
    }
  }

  /** A date stays text, as in {@code AWSTemplateFormatVersion: 2010-09-09}. */
  private static final class NoDates extends Resolver {
    @Override
    public void addImplicitResolver(
        Tag tag, java.util.regex.Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }

  private static final class Tags extends SafeConstructor {
    Tags(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put("!", new ShortTag());
    }

    private final class ShortTag extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String function = node.getTag().getValue().substring(1);
        Object argument =
            switch (node) {
              case ScalarNode scalar -> constructScalar(scalar);
              case SequenceNode sequence -> constructSequence(sequence);
              case MappingNode mapping -> constructMapping(mapping);
              default -> throw new YAMLException("unexpected node at " + node.getStartMark());
            };
        return switch (function) {
          case "Ref", "Condition" -> Map.of(function, argument);
          case "GetAtt" -> Map.of("Fn::GetAtt", argument instanceof String s ? split(s) : argument);
          default -> Map.of("Fn::" + function, argument);
        };
      }

      private static List<String> split(String resourceAndAttribute) {
        int dot = resourceAndAttribute.indexOf('.');
        return dot < 0
            ? List.of(resourceAndAttribute)
            : List.of(
                resourceAndAttribute.substring(0, dot), resourceAndAttribute.substring(dot + 1));
      }
    }
  }
}

package org.tocsin.pipeline.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson what the records' own null contract says: a component is required unless it is
 * {@code @Nullable} or a collection, which is empty where it is absent.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    if (!(member instanceof AnnotatedParameter parameter)) {
      return super.hasRequiredMarker(member);
    }
    Class<?> type = parameter.getRawType();
    if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
      return false;
    }
    Executable owner = (Executable) parameter.getOwner().getAnnotated();
    AnnotatedType[] types = owner.getAnnotatedParameterTypes();
    return !types[parameter.getIndex()].isAnnotationPresent(Nullable.class);
  }
}

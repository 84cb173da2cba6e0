package io.baton.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is read to the letter: unknown fields, repeated fields, wrong types, nothing within a list, empty text for what
 * is no text, and unstorable text are refused.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer strictReading() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withConfigOverride(List.class, StrictJson::withoutNulls)
                .withConfigOverride(Set.class, StrictJson::withoutNulls)
                .addModule(new SimpleModule("storable-text").addDeserializer(String.class, new StorableText()));
    }

    private static void withoutNulls(MutableConfigOverride lists) {
        lists.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    /** Text that a database can keep: no NUL, no half of a surrogate pair. */
    private static final class StorableText extends StdScalarDeserializer<String> {

        private StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            String text = parser.getString();
            return StorableCharacters.isStorable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "has characters that cannot be kept");
        }
    }
}

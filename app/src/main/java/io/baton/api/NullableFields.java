package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which fields can be null and which are always there, by {@code @Nullable} on the components of records. */
@Component
class NullableFields implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && resolved.get$ref() != null && raw.isRecord()) {
            String reference = resolved.get$ref();
            Schema<?> model = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
            if (model != null && model.getProperties() != null) {
                tell(raw, model);
            }
        }
        return resolved;
    }

    private static void tell(Class<?> type, Schema<?> model) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                require(name, model);
            } else if (!isLeftOut(type, component)) {
                model.getProperties().computeIfPresent(name, (same, field) -> orNull(field));
            }
        }
    }

    private static void require(String name, Schema<?> model) {
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
    }

    /** Whether it is not written at all where it is null. */
    private static boolean isLeftOut(Class<?> type, RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude ofAll = type.getAnnotation(JsonInclude.class);
        JsonInclude said = own == null ? ofAll : own;
        return said != null && said.value() == JsonInclude.Include.NON_NULL;
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            Schema<?> either = new Schema<>();
            return either.addAnyOfItem(new Schema<>().$ref(field.get$ref()))
                    .addAnyOfItem(new Schema<>().types(Set.of(NULL)));
        }
        if (field.getTypes() != null && !field.getTypes().contains(NULL)) {
            field.addType(NULL);
            if (field.getEnum() != null) {
                field.getEnum().add(null);
            }
        }
        return field;
    }
}

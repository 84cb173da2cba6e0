package io.baton.api.leads;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the change of a lead, which is read as any object: it has those fields of a new lead that can change. */
@Component
class LeadPatchDescription implements OpenApiCustomizer {

    private static final String NAME = "LeadPatch";

    @Override
    public void customise(OpenAPI description) {
        Schema<?> lead = requireNonNull(description.getComponents().getSchemas().get(LeadBody.class.getSimpleName()));
        Schema<Object> patch = new ObjectSchema();
        lead.getProperties().forEach((name, field) -> {
            if (LeadPatch.WRITABLE.contains(name)) {
                patch.addProperty(name, field);
            }
        });
        description.getComponents().addSchemas(NAME, patch);
        requireNonNull(description.getPaths().get("/api/v1/leads/{id}"))
                .getPatch()
                .getRequestBody()
                .getContent()
                .values()
                .forEach(body -> body.setSchema(new Schema<>().$ref(NAME)));
    }
}

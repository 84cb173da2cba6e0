package io.baton.api;

import io.baton.http.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the REST interface, served at {@code /api/openapi.json}: what is the same for all routes. What is
 * a route's own follows from the route, see {@link RouteDescription}.
 */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    static {
        // Who calls comes from the bearer, not from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        // Any JSON: what it may be is said where it is read.
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new Schema<>())
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
    }

    @Bean
    OpenAPI description() {
        Components components = new Components()
                .addSecuritySchemes(
                        RouteDescription.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token of POST /api/v1/tokens, or an API key."));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        for (ProblemKind kind : ProblemKind.values()) {
            components.addResponses(kind.name(), answer(kind));
        }
        return new OpenAPI()
                .info(new Info()
                        .title("Baton")
                        .version("v1")
                        .description("Hands sales leads over and never drops one. Problems are RFC 9457 with a stable"
                                + " code; every POST takes an Idempotency-Key, but where it answers a secret.")
                        .license(new License().name("Apache-2.0")))
                .components(components);
    }

    private static ApiResponse answer(ProblemKind kind) {
        ApiResponse response = new ApiResponse()
                .description(kind.description())
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("Problem"))));
        if (kind.tellsWhenToRetry()) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
        }
        return response;
    }
}

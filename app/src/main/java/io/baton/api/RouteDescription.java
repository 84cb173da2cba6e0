package io.baton.api;

import io.baton.http.ForEverySignedIn;
import io.baton.http.ForEverybody;
import io.baton.http.RouteRights;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes of a route what follows from its annotations and its signature, so that nobody writes it twice: who may
 * call it, whether it takes a repeat key, which problems it can answer.
 */
@Component
class RouteDescription implements OperationCustomizer {

    static final String BEARER = "bearer";

    private static final int LONGEST_KEY = 255;

    /** What every route can answer. */
    private static final Set<ProblemKind> ALWAYS =
            EnumSet.of(ProblemKind.MALFORMED, ProblemKind.TOO_LARGE, ProblemKind.TOO_MANY_ATTEMPTS, ProblemKind.BUSY);

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        operation.setOperationId(name(operation, route));
        boolean open = route.hasMethodAnnotation(ForEverybody.class);
        operation.setSecurity(open ? List.of() : List.of(new SecurityRequirement().addList(BEARER)));
        operation.setDescription(audience(route));
        parameters(operation).forEach(ParameterWords::describe);
        if (takesRepeatKey(route)) {
            describeRepeats(operation);
        }
        for (ProblemKind problem : problems(operation, route)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(problem.status()),
                            new ApiResponse().$ref("#/components/responses/" + problem.name()));
        }
        return operation;
    }

    /** What generated clients call it: the group and the method, such as {@code apiKeys_create}. */
    private static String name(Operation operation, HandlerMethod route) {
        String[] words =
                String.join(" ", operation.getTags()).toLowerCase(Locale.ROOT).split(" ", -1);
        String group = words[0]
                + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
        return group + "_" + route.getMethod().getName();
    }

    private static String audience(HandlerMethod route) {
        String audience = RouteRights.audienceOf(route).orElse("nobody");
        return switch (audience) {
            case "everybody" -> "Open to everybody.";
            case "signed-in" -> "For every user.";
            case "operator" -> "For the operator of the installation.";
            default -> "Needs the right " + audience.replace("|", " or ") + ".";
        };
    }

    private static boolean takesRepeatKey(HandlerMethod route) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.asList(mapping.method()).contains(RequestMethod.POST)
                && !route.hasMethodAnnotation(AnswersSecret.class);
    }

    private static void describeRepeats(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("A key of the caller's, bare or in quotes: sent again with the same body within seven"
                        + " days, the answer is the first one.")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST_KEY)));
        operation
                .getResponses()
                .values()
                .forEach(success -> success.addHeaderObject(
                        "Idempotency-Replayed",
                        new Header()
                                .description("true where this is the answer to an earlier request with the same key")
                                .schema(new BooleanSchema())));
    }

    private static Set<ProblemKind> problems(Operation operation, HandlerMethod route) {
        Set<ProblemKind> problems = EnumSet.copyOf(ALWAYS);
        if (!route.hasMethodAnnotation(ForEverybody.class)) {
            problems.add(ProblemKind.UNAUTHENTICATED);
            if (!route.hasMethodAnnotation(ForEverySignedIn.class)) {
                problems.add(ProblemKind.NOT_PERMITTED);
            }
        }
        if (hasParameter(operation, "path", null)) {
            problems.add(ProblemKind.NOT_FOUND);
        }
        if (takesRepeatKey(route)) {
            problems.add(ProblemKind.CONFLICT);
        }
        if (hasParameter(operation, "header", "If-Match")) {
            problems.add(ProblemKind.VERSION_CHANGED);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(ProblemKind.NOT_JSON, ProblemKind.INVALID));
        }
        if (hasParameter(operation, "query", "limit")) {
            problems.add(ProblemKind.INVALID);
        }
        Stream.of(
                        route.getMethodAnnotation(AlsoAnswers.class),
                        AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), AlsoAnswers.class))
                .filter(Objects::nonNull)
                .forEach(also -> problems.addAll(List.of(also.value())));
        return problems;
    }

    private static boolean hasParameter(Operation operation, String in, @Nullable String name) {
        return parameters(operation).stream()
                .anyMatch(each -> in.equals(each.getIn()) && (name == null || name.equals(each.getName())));
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : new ArrayList<>(operation.getParameters());
    }
}

package io.baton.architecture;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.http.ForEverybody;
import io.baton.http.ForOperator;
import io.baton.http.Requires;
import io.baton.http.RouteRights;
import io.baton.testing.Baton;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One route as the running server serves it.
 *
 * @param rights the rights of which a user needs any; empty where the audience is not told by rights
 */
record Route(String method, String path, HandlerMethod handler, Set<Right> rights) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String ANY_METHOD = "*";

    /** All routes, those of libraries too, in the order of their lines. */
    static List<Route> all(Baton baton) {
        return baton.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::line))
                .toList();
    }

    /** The routes of REST. */
    static List<Route> rest(Baton baton) {
        return all(baton).stream()
                .filter(route -> route.path().startsWith("/api/v1/"))
                .toList();
    }

    static Route named(List<Route> routes, String name) {
        return routes.stream()
                .filter(route -> route.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        Set<Right> rights = requires == null ? Set.of() : Set.of(requires.value());
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(ANY_METHOD)
                : info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Route(method, path, handler, rights)));
    }

    boolean isOurs() {
        return handler.getBeanType().getPackageName().startsWith("io.baton.");
    }

    /** Whether its answer lasts for minutes, with news in it as it happens: whoever waits for its end waits long. */
    boolean isStream() {
        return path.equals("/live") || path.endsWith("/stream");
    }

    boolean isApi() {
        return isOurs() && path.startsWith("/api/");
    }

    boolean isPublic() {
        return handler.hasMethodAnnotation(ForEverybody.class);
    }

    boolean isForOperator() {
        return handler.hasMethodAnnotation(ForOperator.class);
    }

    /** How many audiences it states; one is right. */
    long audiences() {
        return Stream.of(Requires.class, ForEverybody.class, ForEverySignedIn.class, ForOperator.class)
                .filter(handler::hasMethodAnnotation)
                .count();
    }

    /** Method, path, right, audience. */
    String line() {
        String audience = isOurs() ? RouteRights.audienceOf(handler).orElse("NOBODY SAID") : "library";
        return rights.isEmpty()
                ? "%s %s - %s".formatted(method, path, audience)
                : "%s %s %s users".formatted(method, path, rightNames());
    }

    private String rightNames() {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return requires == null
                ? "-"
                : Arrays.stream(requires.value()).map(Right::name).sorted().collect(Collectors.joining("|"));
    }

    /** What its body is read as; void where it has none. */
    Type bodyType() {
        return takesParts() ? MultipartFile.class : jsonType();
    }

    /** Whether its body is a form of parts, with a file among them. */
    boolean takesParts() {
        return parameters(RequestPart.class).findAny().isPresent();
    }

    private Type jsonType() {
        return parameters(RequestBody.class)
                .map(MethodParameter::getGenericParameterType)
                .findFirst()
                .orElse(void.class);
    }

    /** The names of its query or form parameters, as far as its method or a record it gathers them in names them. */
    List<String> parameterNames() {
        return Stream.concat(
                        parameters(RequestParam.class).map(Route::nameOf),
                        Arrays.stream(handler.getMethodParameters())
                                .filter(Route::gathersParameters)
                                .flatMap(parameter -> fieldsOf(parameter.getParameterType()).stream()))
                .toList();
    }

    /** A record without a word is filled from the parameters too. */
    private static boolean gathersParameters(MethodParameter parameter) {
        boolean silent =
                parameter.getParameterAnnotations().length == 0 && parameter.getParameterType() != Caller.class;
        return parameter.getParameterType().isRecord()
                && (silent || parameter.hasParameterAnnotation(ModelAttribute.class));
    }

    /** The names of the variables in its path that its method reads. */
    Set<String> pathVariables() {
        return parameters(PathVariable.class)
                .map(parameter -> String.valueOf(parameter.getParameter().getName()))
                .collect(Collectors.toSet());
    }

    /** The names of a record's fields. */
    static Set<String> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private Stream<MethodParameter> parameters(Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.value().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.value();
    }

    boolean hasPathVariable() {
        return VARIABLE.matcher(path).find();
    }

    /** What is read as any object, PATCH of a lead, has the fields of a new lead. */
    static Type objectShape(List<Route> routes) {
        return routes.stream()
                .filter(route -> route.toString().equals("POST /api/v1/leads"))
                .map(Route::bodyType)
                .findFirst()
                .orElse(void.class);
    }

    /** The path with its variables filled in by their names. */
    String pathWith(UnaryOperator<String> valueOf) {
        return VARIABLE.matcher(path).replaceAll(match -> valueOf.apply(match.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package io.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A request in the making. */
public final class ApiRequest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String method;
    private final String path;
    private final HttpRequest.Builder request;
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    ApiRequest(String method, String path, HttpRequest.Builder request) {
        this.method = method;
        this.path = path;
        this.request = request;
    }

    /** A body as JSON: maps, lists, records. */
    public ApiRequest body(Object value) {
        return raw("application/json", JSON.writeValueAsBytes(value));
    }

    /** A body as it is, also where it is no JSON at all. */
    public ApiRequest json(String text) {
        return raw("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public ApiRequest raw(String contentType, byte[] bytes) {
        request.setHeader("Content-Type", contentType);
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    /** The {@code Idempotency-Key}. */
    public ApiRequest key(String key) {
        return header("Idempotency-Key", key);
    }

    /** {@code If-Match} with a version. */
    public ApiRequest ifVersion(int version) {
        return header("If-Match", "\"" + version + "\"");
    }

    public ApiRequest header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    public ApiAnswer send() {
        try {
            HttpResponse<byte[]> response =
                    Api.HTTP.send(request.method(method, body).build(), ApiRequest::reading);
            return new ApiAnswer(method + " " + path, response);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + method + " " + path, e);
        }
    }

    /** Of a stream, which would go on for minutes, what it begins with. */
    private static HttpResponse.BodySubscriber<byte[]> reading(HttpResponse.ResponseInfo answer) {
        boolean stream = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return stream ? new Beginning() : HttpResponse.BodySubscribers.ofByteArray();
    }

    /** Takes what comes first and listens no more. */
    private static final class Beginning implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> first = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return first;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> items) {
            ByteBuffer item = items.getFirst();
            byte[] bytes = new byte[item.remaining()];
            item.get(bytes);
            first.complete(bytes);
            Objects.requireNonNull(subscription).cancel();
        }

        @Override
        public void onError(Throwable problem) {
            first.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            first.complete(new byte[0]);
        }
    }
}

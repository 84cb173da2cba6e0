package io.baton.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A body of parts in the making, as browsers and programs send files. */
public final class Multipart {

    private static final String BOUNDARY = "----baton-boundary-7d93";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public Multipart file(String name, String fileName, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", "application/octet-stream", content);
    }

    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", "text/plain; charset=UTF-8", value.getBytes(StandardCharsets.UTF_8));
    }

    public Multipart json(String name, Map<String, ?> value) {
        return part("name=\"" + name + "\"", "application/json", JSON.writeValueAsBytes(value));
    }

    private Multipart part(String disposition, String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(bytes.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}

package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who sends too much is told so, and is not cut off: a client whose connection is reset never reads the answer. */
class TooLargeBodyTest extends Story {

    private static final int TWELVE_MEGABYTES = 12 << 20;

    @Test
    void theWholeBodyIsTakenAndTheAnswerIsRead() throws IOException {
        URI server = baton.address();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            out.write(head("POST /api/v1/leads/reject", "Content-Length: " + TWELVE_MEGABYTES));
            out.write("x".repeat(TWELVE_MEGABYTES).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(in.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    private static byte[] head(String line, String header) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}

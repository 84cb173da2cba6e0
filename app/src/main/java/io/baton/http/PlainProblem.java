package io.baton.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;

/** Problems that are answered before any of ours could: written by hand, from constants only. */
final class PlainProblem {

    private PlainProblem() {}

    /** @param detail a constant: it is not escaped */
    static void write(HttpServletResponse response, int status, String code, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"Refused\",\"status\":" + status + ",\"code\":\"" + code
                        + "\",\"detail\":\"" + detail + "\"}");
    }
}

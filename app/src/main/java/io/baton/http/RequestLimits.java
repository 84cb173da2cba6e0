package io.baton.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses REST requests and bodies of parts that are too large (413) before anything reads them, and any request whose
 * parameters cannot be read or have characters that cannot be kept (400).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

    static final int LARGEST_BODY_BYTES = 1 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasStorableQuery(request)) {
            refuse(request, response, 400, "MALFORMED", "the query has characters that cannot be kept");
            return;
        }
        if (Uploads.isMultipart(request)) {
            long largest = Uploads.isUpload(request) ? Uploads.LARGEST_BYTES : LARGEST_BODY_BYTES;
            // Of a body whose length is not told nobody knows how long it gets.
            long length = request.getContentLengthLong();
            if (length > largest || length < 0) {
                refuse(request, response, 413, "TOO_LARGE", "a body of parts tells its length: at most " + largest);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest limited = request;
        if (AskedPath.isRest(request)) {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
            if (body.length > LARGEST_BODY_BYTES) {
                refuse(request, response, 413, "TOO_LARGE", "a body has at most " + LARGEST_BODY_BYTES + " bytes");
                return;
            }
            limited = new ReadBody(request, body);
        }
        if (!hasReadableParameters(limited)) {
            refuse(request, response, 400, "MALFORMED", "the parameters are not of their form");
            return;
        }
        chain.doFilter(limited, response);
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        if (AskedPath.isRest(request)) {
            PlainProblem.write(response, status, code, detail);
        } else {
            response.sendError(status);
        }
    }

    /** Tomcat reads them when they are first asked for, and what it throws then would be taken for a fault of ours. */
    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (InvalidParameterException e) {
            return false;
        }
    }

    /** Looked at by itself too: of a form in parts, the server reads the query only when somebody asks for it. */
    private static boolean hasStorableQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return true;
        }
        try {
            // One character a byte, so that the decoder sees what was sent.
            byte[] bytes =
                    StringUtils.uriDecode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            // A new decoder reports what is malformed instead of replacing it.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(each -> each == 0);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    /** A request whose body was read already. */
    private static final class ReadBody extends HttpServletRequestWrapper {

        private final byte[] body;

        private ReadBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is read whole");
                }
            };
        }
    }
}

package io.baton.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends strangers who bring a file to sign-in before anything of it is read. Not a bean: the page chain has it. */
final class UploadsBySignedIn extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Uploads.isUpload(request) && Callers.signedIn() == null) {
            response.sendRedirect("/sign-in");
            return;
        }
        chain.doFilter(request, response);
    }
}

package io.baton.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Front door: where people reach this installation. Links that leave it are made from the public address only, if one
 * is set: a request can name any host.
 */
@Component
public class PublicAddress {

    private final @Nullable URI address;

    PublicAddress(@Value("${baton.public-url:}") String address) {
        this.address = address.isBlank() ? null : URI.create(address.strip());
    }

    /** The whole address of a path of ours. */
    public String link(HttpServletRequest request, String path) {
        String base = address == null
                ? UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName())
                        .port(isUsual(request) ? -1 : request.getServerPort())
                        .toUriString()
                : address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Whether people come by https, so that cookies can be kept to it. */
    public boolean isSecure() {
        return address != null && "https".equals(address.getScheme());
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }
}

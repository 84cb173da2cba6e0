package io.baton.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings under the names by which Spring and the modules' own properties know them. */
final class SpringProperties {

    private SpringProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.port", settings.port());
        properties.putAll(proxies(settings));
        properties.put("baton.public-url", settings.publicUrl().toString());
        properties.put("baton.demo", settings.demo());
        settings.smtpUrl().ifPresent(url -> properties.put("baton.smtp-url", url.toString()));
        settings.imapUrl().ifPresent(url -> properties.put("baton.imap-url", url.toString()));
        settings.adminEmail().ifPresent(email -> properties.put("baton.admin-email", email));
        settings.adminPassword().ifPresent(password -> properties.put("baton.admin-password", password));
        settings.organisation().ifPresent(name -> properties.put("baton.organisation", name));
        return properties;
    }

    /** Tomcat believes the headers only when the connection itself comes from one of the named proxies. */
    private static Map<String, Object> proxies(Settings settings) {
        if (settings.trustedProxies().isEmpty()) {
            return Map.of("server.forward-headers-strategy", "none");
        }
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto",
                "server.tomcat.remoteip.internal-proxies", String.join(",", settings.trustedProxies()));
    }
}

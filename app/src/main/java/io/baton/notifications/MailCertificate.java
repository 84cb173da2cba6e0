package io.baton.notifications;

import java.util.Properties;

/** By what a mail server proves that it is the one that was named. */
final class MailCertificate {

    private MailCertificate() {}

    /**
     * A certificate of that name, from an authority this machine trusts. A server on this very machine is known
     * without: mail servers come with a certificate they signed themselves.
     *
     * @param prefix of the protocol's properties, such as {@code mail.smtp}
     */
    static void require(Properties properties, String prefix, String host, boolean onThisMachine) {
        properties.setProperty(prefix + ".ssl.checkserveridentity", String.valueOf(!onThisMachine));
        if (onThisMachine) {
            properties.setProperty(prefix + ".ssl.trust", host);
        }
    }
}

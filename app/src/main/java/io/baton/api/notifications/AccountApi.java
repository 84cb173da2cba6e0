package io.baton.api.notifications;

import io.baton.access.Right;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.notifications.MailSender;
import io.baton.notifications.MailSenders;
import io.baton.notifications.SetMailSender;
import io.baton.platform.CommandRunner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Preferences of the organisation: the account details. */
@RestController
@RequestMapping("/api/v1/preferences/account")
@Tag(name = "Preferences")
class AccountApi {

    /**
     * Who the mail of the organisation is from.
     *
     * @param senderAddress null for the installation's own sender
     */
    record AccountBody(
            @Nullable String senderName, @Nullable String senderAddress) {

        static AccountBody of(Optional<MailSender> sender) {
            return new AccountBody(
                    sender.map(MailSender::name).orElse(null),
                    sender.map(MailSender::address).orElse(null));
        }
    }

    private final MailSenders senders;
    private final CommandRunner runner;

    AccountApi(MailSenders senders, CommandRunner runner) {
        this.senders = senders;
        this.runner = runner;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping
    @Operation(summary = "Tells who the mail of the organisation is from")
    AccountBody show(Caller caller) {
        return AccountBody.of(senders.find(caller.organisationId()));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PutMapping
    @Operation(summary = "Says who the mail of the organisation is from")
    AccountBody set(Caller caller, @RequestBody AccountBody body) {
        return AccountBody.of(runner.run(caller.actor(), new SetMailSender(body.senderName(), body.senderAddress())));
    }
}

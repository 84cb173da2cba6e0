package io.baton.api.letters;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.contacts.ChangeLetter;
import io.baton.contacts.Contacts;
import io.baton.contacts.LetterTemplate;
import io.baton.contacts.LetterView;
import io.baton.contacts.Letters;
import io.baton.contacts.SetLetterTemplate;
import io.baton.contacts.WriteLetter;
import io.baton.http.Caller;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters to contacts and their templates. Nothing is sent. */
@RestController
@Tag(name = "Letters")
class LetterApi {

    /** A template to be made: placeholders stand in braces, such as {name}. */
    record NewTemplate(
            @Nullable String name,
            @Nullable String subject,
            @Nullable String body) {}

    /** What of a template changes; what is left out stays. */
    record TemplateChange(
            @Nullable String name,
            @Nullable String subject,
            @Nullable String body,
            @Nullable Boolean active) {}

    /** The templates of the organisation, those offered first, by name. */
    record TemplatesBody(List<LetterTemplate> items) {}

    /** A letter to be written. */
    record NewLetter(@Nullable UUID templateId) {}

    /** What of a letter changes; what is left out stays. */
    record LetterChange(@Nullable String subject, @Nullable String body) {}

    /**
     * A letter as it was written.
     *
     * @param changedAt when its words were last changed by whoever wrote it, or null
     * @param leadId the lead whose acceptance had it written, or null
     */
    record LetterBody(
            UUID id,
            int version,
            Named contact,
            Named template,
            String subject,
            String body,
            @Nullable UUID leadId,
            Named writtenBy,
            Instant writtenAt,
            @Nullable Instant changedAt) {

        static LetterBody of(LetterView letter) {
            return new LetterBody(
                    letter.id(),
                    letter.version(),
                    new Named(letter.contactId(), letter.contactName()),
                    new Named(letter.templateId(), letter.templateName()),
                    letter.subject(),
                    letter.body(),
                    letter.originLeadId(),
                    new Named(letter.writtenBy(), letter.writtenByName()),
                    letter.writtenAt(),
                    letter.changedAt());
        }
    }

    /** Something by its id and what it is called. */
    record Named(UUID id, String name) {}

    /** The letters to a contact, the newest first. */
    record LettersBody(List<LetterBody> items) {}

    private final Letters letters;
    private final Contacts contacts;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;

    LetterApi(Letters letters, Contacts contacts, CommandRunner runner, RepeatHeader repeats, Reads reads) {
        this.letters = letters;
        this.contacts = contacts;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
    }

    @Requires({Right.CONTACT_VIEW, Right.SETTINGS_MANAGE, Right.CAMPAIGN_MANAGE})
    @GetMapping("/api/v1/letter-templates")
    @Operation(summary = "Lists the templates of letters")
    TemplatesBody listTemplates(Caller caller) {
        return new TemplatesBody(letters.listTemplates(caller.organisationId()));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping("/api/v1/letter-templates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a template of letters")
    ResponseEntity<LetterTemplate> createTemplate(
            Caller caller, HttpServletRequest request, @RequestBody NewTemplate body) {
        SetLetterTemplate command = new SetLetterTemplate(null, 0, body.name(), body.subject(), body.body(), true);
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, body)), Function.identity());
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PatchMapping("/api/v1/letter-templates/{id}")
    @Operation(summary = "Changes a template of letters; what is left out stays")
    LetterTemplate changeTemplate(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody TemplateChange body) {
        int version = ApiParameters.version(ifMatch);
        LetterTemplate now =
                reads.inSnapshot(caller.organisationId(), () -> letters.getTemplate(caller.organisationId(), id));
        return runner.run(
                caller.actor(),
                new SetLetterTemplate(
                        id,
                        version,
                        body.name() == null ? now.name() : body.name(),
                        body.subject() == null ? now.subject() : body.subject(),
                        body.body() == null ? now.body() : body.body(),
                        body.active() == null ? now.active() : body.active()));
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/contacts/{id}/letters")
    @Operation(summary = "Lists the letters to a contact, the newest first")
    LettersBody list(Caller caller, @PathVariable UUID id) {
        contacts.get(caller.user(), id);
        return new LettersBody(
                letters.listOf(caller.user(), id).stream().map(LetterBody::of).toList());
    }

    @Requires(Right.CONTACT_VIEW)
    @PostMapping("/api/v1/contacts/{id}/letters")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes a letter to a contact from a template; nothing is sent")
    ResponseEntity<LetterBody> write(
            Caller caller, HttpServletRequest request, @PathVariable UUID id, @RequestBody NewLetter body) {
        WriteLetter command = new WriteLetter(id, body.templateId());
        return ApiAnswers.created(runner.run(caller.actor(), command, repeats.of(request, command)), LetterBody::of);
    }

    @Requires(Right.CONTACT_VIEW)
    @GetMapping("/api/v1/letters/{id}")
    @Operation(summary = "Tells one letter")
    LetterBody get(Caller caller, @PathVariable UUID id) {
        return LetterBody.of(letters.get(caller.user(), id));
    }

    @Requires(Right.CONTACT_VIEW)
    @PatchMapping("/api/v1/letters/{id}")
    @Operation(summary = "Changes the words of a letter one wrote; what is left out stays")
    LetterBody change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody LetterChange body) {
        ChangeLetter command = new ChangeLetter(id, ApiParameters.version(ifMatch), body.subject(), body.body());
        return LetterBody.of(runner.run(caller.actor(), command));
    }
}

package io.baton.api.webforms;

import io.baton.access.Right;
import io.baton.api.ApiAnswers;
import io.baton.api.ApiParameters;
import io.baton.http.Caller;
import io.baton.http.PublicAddress;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.shared.Slice;
import io.baton.webforms.ChangeWebForm;
import io.baton.webforms.CreateWebForm;
import io.baton.webforms.WebFormView;
import io.baton.webforms.WebForms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The web forms of offices. Their pages are no REST: {@code GET} and {@code POST} of {@code url}. */
@RestController
@RequestMapping("/api/v1/web-forms")
@Tag(name = "Web forms")
class WebFormApi {

    private final WebForms forms;
    private final PublicAddress addresses;
    private final CommandRunner runner;
    private final RepeatHeader repeats;

    WebFormApi(WebForms forms, PublicAddress addresses, CommandRunner runner, RepeatHeader repeats) {
        this.forms = forms;
        this.addresses = addresses;
        this.runner = runner;
        this.repeats = repeats;
    }

    @GetMapping
    @Requires(Right.WEB_FORM_MANAGE)
    @Operation(summary = "Lists web forms, the newest first")
    Slice<WebFormJson> list(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return forms.list(caller.user(), cursor, ApiParameters.limit(limit))
                .map(summary -> answer(summary.form(), request));
    }

    @GetMapping("/{id}")
    @Requires(Right.WEB_FORM_MANAGE)
    @Operation(summary = "Answers one web form")
    WebFormJson get(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        return answer(forms.get(caller.user(), id), request);
    }

    @PostMapping
    @Requires(Right.WEB_FORM_MANAGE)
    @Operation(summary = "Makes a web form; its page is there at once")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebFormJson> create(@RequestBody WebFormBody body, Caller caller, HttpServletRequest request) {
        return ApiAnswers.created(
                runner.run(caller.actor(), new CreateWebForm(body.toDetails()), repeats.of(request, body)),
                form -> answer(form, request));
    }

    @PatchMapping("/{id}")
    @Requires(Right.WEB_FORM_MANAGE)
    @Operation(summary = "Changes a web form; what is left out stays")
    WebFormJson change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody WebFormBody body,
            Caller caller,
            HttpServletRequest request) {
        ChangeWebForm command = new ChangeWebForm(id, ApiParameters.version(ifMatch), body.toDetails());
        return answer(runner.run(caller.actor(), command), request);
    }

    private WebFormJson answer(WebFormView form, HttpServletRequest request) {
        return WebFormJson.of(form, addresses.link(request, form.path()));
    }
}

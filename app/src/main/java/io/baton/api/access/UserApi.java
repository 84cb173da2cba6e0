package io.baton.api.access;

import io.baton.access.ChangeUser;
import io.baton.access.ChangeUserOutcome;
import io.baton.access.PasswordHash;
import io.baton.access.Right;
import io.baton.access.UserDetails;
import io.baton.access.UserFilter;
import io.baton.access.UserRegistration;
import io.baton.access.UserView;
import io.baton.access.Users;
import io.baton.api.AlsoAnswers;
import io.baton.api.ApiParameters;
import io.baton.api.ConflictException;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.PublicAddress;
import io.baton.http.RepeatHeader;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import io.baton.platform.RepeatKey;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class UserApi {

    private final Users users;
    private final UserRegistration registration;
    private final CommandRunner runner;
    private final RepeatHeader repeats;
    private final Reads reads;
    private final PublicAddress address;

    UserApi(
            Users users,
            UserRegistration registration,
            CommandRunner runner,
            RepeatHeader repeats,
            Reads reads,
            PublicAddress address) {
        this.users = users;
        this.registration = registration;
        this.runner = runner;
        this.repeats = repeats;
        this.reads = reads;
        this.address = address;
    }

    /** Users by name. Whoever assigns leads has to know them too. */
    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping("/api/v1/users")
    @Operation(summary = "Lists users by name")
    Slice<UserBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID officeId,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        UserFilter filter = new UserFilter(officeId, active, q);
        return users.list(caller.organisationId(), filter, cursor, ApiParameters.limit(limit))
                .map(UserBody::of);
    }

    @Requires({Right.USER_MANAGE, Right.LEAD_ASSIGN})
    @GetMapping("/api/v1/users/{id}")
    @Operation(summary = "Tells one user")
    ResponseEntity<UserBody> get(Caller caller, @PathVariable UUID id) {
        return withVersion(users.get(caller.organisationId(), id));
    }

    /**
     * Makes a user; without a password, invites. The invitation's link is a secret: a repeat gets the same user without
     * it.
     */
    @Requires(Right.USER_MANAGE)
    @PostMapping("/api/v1/users")
    @Operation(summary = "Makes a user; without a password, invites")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<UserBody> create(Caller caller, HttpServletRequest request, @RequestBody UserInput body) {
        UserDetails details =
                body.create(caller.user().office().id(), caller.user().locale().getLanguage());
        RepeatKey key = repeats.of(request, body.withoutPassword());
        UserRegistration.Registered made = body.password() == null && body.invitation() == UserInput.Delivery.MAIL
                ? registration.inviteByMail(caller.actor(), details, key)
                : registration.create(caller.actor(), details, body.password(), key);
        String link = made.invitation() == null
                ? null
                : address.link(request, "/invitation/" + made.invitation().reveal());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .eTag(Integer.toString(made.user().version()));
        if (made.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(UserBody.of(made.user(), link));
    }

    /** Changes a user; {@code active: false} deactivates. Without {@code If-Match}, changes what there is. */
    @Requires(Right.USER_MANAGE)
    @PatchMapping("/api/v1/users/{id}")
    @Operation(summary = "Changes a user; active: false deactivates, what is left out stays")
    @AlsoAnswers(ProblemKind.CONFLICT)
    ResponseEntity<UserBody> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody UserInput body) {
        UserView before = reads.inSnapshot(caller.organisationId(), () -> users.get(caller.organisationId(), id));
        int version = ifMatch == null ? before.version() : ApiParameters.version(ifMatch);
        UserDetails details = body.change(before.details());
        boolean active = body.active() == null ? before.active() : body.active();
        PasswordHash password =
                body.password() == null ? null : registration.accept(caller.organisationId(), details, body.password());
        return switch (runner.run(caller.actor(), new ChangeUser(id, version, details, active, password))) {
            case ChangeUserOutcome.Changed changed -> withVersion(changed.user());
            case ChangeUserOutcome.Refused refused ->
                throw new ConflictException(refused.refusal(), UserBody.of(refused.user()));
        };
    }

    private static ResponseEntity<UserBody> withVersion(UserView user) {
        return ResponseEntity.ok().eTag(Integer.toString(user.version())).body(UserBody.of(user));
    }
}

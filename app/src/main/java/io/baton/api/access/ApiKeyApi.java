package io.baton.api.access;

import io.baton.access.ApiKeyView;
import io.baton.access.ApiKeys;
import io.baton.access.CreateApiKey;
import io.baton.access.RevokeApiKey;
import io.baton.access.Right;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.api.AlsoAnswers;
import io.baton.api.AnswersSecret;
import io.baton.api.ProblemKind;
import io.baton.http.Caller;
import io.baton.http.ForEverySignedIn;
import io.baton.platform.CommandRunner;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "API keys")
class ApiKeyApi {

    /**
     * A key to be made.
     *
     * @param userId for whom; null: for the caller
     * @param rights at most these of that user's rights; null: all
     */
    record NewApiKey(
            @Nullable String name,
            @Nullable UUID userId,
            @Nullable Set<Right> rights) {}

    /** A key as it is shown once. */
    record MadeApiKey(
            UUID id,
            String key,
            String name,
            UUID userId,
            @Nullable Set<Right> rights,
            Instant createdAt) {}

    private final ApiKeys keys;
    private final CommandRunner runner;

    ApiKeyApi(ApiKeys keys, CommandRunner runner) {
        this.keys = keys;
        this.runner = runner;
    }

    /** The valid keys of the caller, or with the right USER_MANAGE those of another user. They are few. */
    @ForEverySignedIn
    @GetMapping("/api/v1/api-keys")
    @Operation(summary = "Lists the valid keys of the caller or, with the right USER_MANAGE, of another user")
    @AlsoAnswers(ProblemKind.NOT_PERMITTED)
    Slice<ApiKeyView> list(Caller caller, @RequestParam(required = false) @Nullable UUID userId) {
        UUID owner = userId == null ? caller.user().id() : userId;
        if (!owner.equals(caller.user().id())) {
            caller.user().require(Right.USER_MANAGE);
        }
        return new Slice<>(keys.listOf(caller.organisationId(), owner), null);
    }

    /** Makes a key. Answers a secret, so it takes no repeat key. */
    @ForEverySignedIn
    @PostMapping("/api/v1/api-keys")
    @Operation(summary = "Makes a key, which is shown this once")
    @ResponseStatus(HttpStatus.CREATED)
    @AnswersSecret
    @AlsoAnswers(ProblemKind.NOT_PERMITTED)
    ResponseEntity<MadeApiKey> create(Caller caller, @RequestBody NewApiKey body) {
        Secret secret = Secret.make(SecretKind.API_KEY);
        ApiKeyView key =
                runner.run(caller.actor(), new CreateApiKey(body.name(), body.userId(), body.rights(), secret));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new MadeApiKey(
                        key.id(), secret.reveal(), key.name(), key.userId(), key.rights(), key.createdAt()));
    }

    /** Ends a key: an own one, or with the right USER_MANAGE anybody's. */
    @ForEverySignedIn
    @DeleteMapping("/api/v1/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a key")
    void revoke(Caller caller, @PathVariable UUID id) {
        runner.run(caller.actor(), new RevokeApiKey(id));
    }
}

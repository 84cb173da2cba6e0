package io.baton.access;

import io.baton.platform.Actor;
import io.baton.platform.Answer;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.RepeatKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: makes organisations, the first one and further ones. */
@Component
public class SetUp {

    /**
     * What is asked for.
     *
     * @param zone IANA zone of the corporate office; blank: the machine's
     * @param country ISO 3166 alpha-2 of the corporate office
     */
    public record Request(
            @Nullable String name,
            @Nullable String adminName,
            @Nullable String adminEmail,
            @Nullable String adminPassword,
            @Nullable String zone,
            @Nullable String country,
            String locale) {}

    private final Passwords passwords;
    private final CommandRunner commands;

    SetUp(Passwords passwords, CommandRunner commands) {
        this.passwords = passwords;
        this.commands = commands;
    }

    /**
     * Makes the first organisation, unless there is one.
     *
     * @throws InvalidInputException with all problems of the fields together
     */
    public SetUpOutcome first(Request request, Channel channel, @Nullable String address) {
        Actor actor = new Actor(Ids.next(), null, channel, address);
        return commands.run(actor, new SetUpInstallation(accept(request)));
    }

    /**
     * Makes a further organisation, for the operator.
     *
     * @throws InvalidInputException with all problems of the fields together
     */
    public Answer<OrganisationView> further(Request request, Actor operator, @Nullable RepeatKey key) {
        Actor actor = new Actor(idFor(operator, key), null, operator.channel(), operator.address());
        CreateOrganisation command =
                new CreateOrganisation(operator.organisationId(), operator.person(), accept(request));
        return commands.run(actor, command, key);
    }

    /** The same key leads to the same new organisation, in which the repeat is then found. */
    private static UUID idFor(Actor operator, @Nullable RepeatKey key) {
        if (key == null) {
            return Ids.next();
        }
        String name = operator.person() + " " + key.route() + " " + key.key();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private NewOrganisation accept(Request request) {
        Fields fields = new Fields();
        fields.name("name", request.name());
        fields.name("adminName", request.adminName());
        fields.email("adminEmail", request.adminEmail());
        fields.zone("zone", request.zone());
        fields.country("country", request.country());
        String password = Objects.requireNonNullElse(request.adminPassword(), "");
        List<String> ownWords = Stream.of(request.name(), request.adminName(), request.adminEmail())
                .filter(Objects::nonNull)
                .toList();
        fields.add(passwords.problemOf("adminPassword", password, ownWords));
        fields.throwIfAny();
        return new NewOrganisation(
                request.name(),
                request.adminName(),
                request.adminEmail(),
                passwords.hash(password),
                request.zone(),
                request.country(),
                request.locale());
    }
}

package io.baton.api.access;

import io.baton.access.OrganisationView;
import io.baton.access.Organisations;
import io.baton.access.SetUp;
import io.baton.api.ApiAnswers;
import io.baton.http.Caller;
import io.baton.http.ForOperator;
import io.baton.http.RepeatHeader;
import io.baton.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Organisations")
class OrganisationApi {

    /**
     * An organisation to be made.
     *
     * @param zone IANA zone of its corporate office; left out: that of the operator's office
     * @param country ISO 3166 alpha-2 of its corporate office; left out: that of the operator's office
     * @param locale {@code en} or {@code de}; left out: the operator's
     */
    record NewOrganisationBody(
            @Nullable String name,
            @Nullable String adminName,
            @Nullable String adminEmail,
            @Nullable String adminPassword,
            @Nullable String zone,
            @Nullable String country,
            @Nullable String locale) {

        /** Never the password: this lands in logs. */
        @Override
        public String toString() {
            return "NewOrganisationBody[name=" + name + "]";
        }

        /** The same without its secret, to recognise a repeat by. */
        NewOrganisationBody withoutPassword() {
            return new NewOrganisationBody(name, adminName, adminEmail, null, zone, country, locale);
        }
    }

    private final Organisations organisations;
    private final SetUp setUp;
    private final RepeatHeader repeats;

    OrganisationApi(Organisations organisations, SetUp setUp, RepeatHeader repeats) {
        this.organisations = organisations;
        this.setUp = setUp;
        this.repeats = repeats;
    }

    /** All organisations. Not in the snapshot of one organisation: it looks across them. */
    @ForOperator
    @RequestMapping(path = "/api/v1/organisations", method = RequestMethod.GET)
    @Operation(summary = "Lists the organisations of the installation")
    Slice<OrganisationView> list() {
        return new Slice<>(organisations.listAll(), null);
    }

    @ForOperator
    @PostMapping("/api/v1/organisations")
    @Operation(summary = "Makes an organisation with its administrator")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrganisationView> create(
            Caller caller, HttpServletRequest request, @RequestBody NewOrganisationBody body) {
        SetUp.Request asked = new SetUp.Request(
                body.name(),
                body.adminName(),
                body.adminEmail(),
                body.adminPassword(),
                body.zone() == null ? caller.user().office().zone().getId() : body.zone(),
                body.country() == null ? caller.user().office().country() : body.country(),
                body.locale() == null ? caller.user().locale().getLanguage() : body.locale());
        return ApiAnswers.created(
                setUp.further(asked, caller.actor(), repeats.of(request, body.withoutPassword())),
                organisation -> organisation);
    }
}

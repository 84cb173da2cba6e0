package io.baton.web.catalogue;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.catalogue.AddCustomField;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeCustomField;
import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.LeadGroupView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import io.baton.web.access.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the custom fields. */
@Controller
class CustomFieldPages {

    private static final String LIST = "/settings/leads/fields";

    private final Pages pages;
    private final Notices notices;
    private final Catalogue catalogue;
    private final Offices offices;
    private final CommandRunner runner;
    private final Reads reads;

    CustomFieldPages(
            Pages pages, Notices notices, Catalogue catalogue, Offices offices, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.catalogue = catalogue;
        this.offices = offices;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping({"/settings/leads", LIST})
    View list(Caller caller) {
        List<CustomFieldView> all = catalogue
                .fieldOffers(caller.organisationId())
                .reaching(caller.user().visibleOffices());
        Map<UUID, String> groups = new LinkedHashMap<>();
        catalogue.listGroups(caller.organisationId()).forEach(group -> groups.put(group.id(), group.name()));
        Map<UUID, String> names = offices.listAll(caller.organisationId()).stream()
                .collect(Collectors.toMap(OfficeView::id, OfficeView::name));
        return pages.view(
                "catalogue/fields",
                new FieldsView(
                        all.stream().filter(CustomFieldView::active).toList(),
                        all.stream().filter(field -> !field.active()).toList(),
                        all.stream()
                                .filter(field -> field.isChangedBy(caller.user()))
                                .map(CustomFieldView::id)
                                .collect(Collectors.toSet()),
                        groups,
                        names));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        UUID own = caller.user().office().id();
        boolean corporate =
                caller.user().visibleOffices().contains(caller.user().corporateOfficeId());
        FieldForm form = corporate ? FieldForm.EMPTY : FieldForm.EMPTY.inOffice(own);
        return pages.view("catalogue/field", view(caller, null, form, FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST)
    View add(Caller caller, HttpServletRequest request, FieldForm form) {
        CustomFieldKind kind = form.kindChosen();
        @Nullable List<@Nullable String> choices = kind == CustomFieldKind.CHOICE ? form.choicesTyped() : null;
        AddCustomField command = new AddCustomField(
                form.allGroups(),
                form.groupsChosen(),
                form.officeChosen(caller.user().corporateOfficeId()),
                form.belowChosen(),
                form.key(),
                form.label(),
                kind,
                choices,
                null);
        try {
            CustomFieldView field =
                    runner.run(caller.actor(), command, FormKeys.of(request)).outcome();
            notices.tell(request, Notice.done("catalogue.fields.added", field.label()));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return again(caller, null, form, FormProblems.of(e));
        }
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/{id}")
    View edit(Caller caller, @PathVariable UUID id) {
        CustomFieldView field = catalogue.getField(caller.organisationId(), id);
        if (!field.isChangedBy(caller.user())) {
            throw new NotFoundException("the field belongs to an office that is none of yours");
        }
        return pages.view("catalogue/field", view(caller, field, FieldForm.of(field), FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}")
    View change(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            FieldForm form) {
        CustomFieldView before = field(caller, id);
        @Nullable List<@Nullable String> choices = before.kind() == CustomFieldKind.CHOICE ? form.choicesTyped() : null;
        String label = form.label() == null ? "" : form.label();
        try {
            runner.run(
                    caller.actor(),
                    new ChangeCustomField(
                            id,
                            version,
                            label,
                            choices,
                            null,
                            null,
                            form.allGroups(),
                            form.groupsChosen(),
                            form.officeChosen(caller.user().corporateOfficeId()),
                            form.belowChosen()));
            notices.tell(request, Notice.done("catalogue.fields.changed", label));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return again(caller, before, form, FormProblems.of(e));
        }
    }

    /** Puts a field at another place among those offered. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}/place")
    View move(Caller caller, @PathVariable UUID id, @RequestParam int version, @RequestParam int position) {
        runner.run(caller.actor(), ChangeCustomField.place(id, version, position));
        return Redirects.to(LIST);
    }

    /** Retires a field, or offers it again. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}/active")
    View activate(
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean active) {
        CustomFieldView field = runner.run(caller.actor(), ChangeCustomField.active(id, version, active));
        String key = active ? "catalogue.fields.offered" : "catalogue.fields.retired";
        notices.tell(request, Notice.done(key, field.label()));
        return Redirects.to(LIST);
    }

    private CustomFieldView field(Caller caller, UUID id) {
        return reads.inSnapshot(caller.organisationId(), () -> catalogue.getField(caller.organisationId(), id));
    }

    private FieldView view(Caller caller, @Nullable CustomFieldView field, FieldForm form, FormProblems problems) {
        List<LeadGroupView> groups = catalogue.listGroups(caller.organisationId());
        List<Choice> places = offices.listAll(caller.organisationId()).stream()
                .filter(office -> caller.user().visibleOffices().contains(office.id()))
                .map(office -> new Choice(office.corporate() ? "" : office.id().toString(), office.name()))
                .toList();
        return new FieldView(
                field,
                form,
                groups.size() > 1 ? groups : List.of(),
                offices.listAll(caller.organisationId()).size() > 1 ? places : List.of(),
                problems);
    }

    private View again(Caller caller, @Nullable CustomFieldView field, FieldForm form, FormProblems problems) {
        return reads.inSnapshot(
                caller.organisationId(),
                () -> pages.view(
                        "catalogue/field", view(caller, field, form, problems), HttpStatus.UNPROCESSABLE_CONTENT));
    }
}

package io.baton.web.catalogue;

import io.baton.access.Right;
import io.baton.catalogue.AddCustomField;
import io.baton.catalogue.Catalogue;
import io.baton.catalogue.ChangeCustomField;
import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.http.Caller;
import io.baton.http.Requires;
import io.baton.platform.CommandRunner;
import io.baton.platform.InvalidInputException;
import io.baton.platform.Reads;
import io.baton.web.FormKeys;
import io.baton.web.FormProblems;
import io.baton.web.Notice;
import io.baton.web.Notices;
import io.baton.web.Pages;
import io.baton.web.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Settings: the custom fields of the general group. */
@Controller
class CustomFieldPages {

    private static final String LIST = "/settings/leads/fields";

    private final Pages pages;
    private final Notices notices;
    private final Catalogue catalogue;
    private final CommandRunner runner;
    private final Reads reads;

    CustomFieldPages(Pages pages, Notices notices, Catalogue catalogue, CommandRunner runner, Reads reads) {
        this.pages = pages;
        this.notices = notices;
        this.catalogue = catalogue;
        this.runner = runner;
        this.reads = reads;
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping({"/settings/leads", LIST})
    View list(Caller caller) {
        UUID groupId = catalogue.getGeneralGroup(caller.organisationId()).id();
        List<CustomFieldView> all = catalogue.listAllFields(caller.organisationId(), groupId);
        return pages.view(
                "catalogue/fields",
                new FieldsView(
                        all.stream().filter(CustomFieldView::active).toList(),
                        all.stream().filter(field -> !field.active()).toList()));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/new")
    View blank(Caller caller) {
        return pages.view("catalogue/field", new FieldView(null, FieldForm.EMPTY, FormProblems.NONE));
    }

    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST)
    View add(Caller caller, HttpServletRequest request, FieldForm form) {
        CustomFieldKind kind = form.kindChosen();
        @Nullable List<@Nullable String> choices = kind == CustomFieldKind.CHOICE ? form.choicesTyped() : null;
        AddCustomField command = new AddCustomField(null, form.key(), form.label(), kind, choices, null);
        try {
            CustomFieldView field =
                    runner.run(caller.actor(), command, FormKeys.of(request)).outcome();
            notices.tell(request, Notice.done("catalogue.fields.added", field.label()));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return again(new FieldView(null, form, FormProblems.of(e)));
        }
    }

    @Requires(Right.SETTINGS_MANAGE)
    @GetMapping(LIST + "/{id}")
    View edit(Caller caller, @PathVariable UUID id) {
        CustomFieldView field = catalogue.getField(caller.organisationId(), id);
        return pages.view("catalogue/field", new FieldView(field, FieldForm.of(field), FormProblems.NONE));
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
            runner.run(caller.actor(), new ChangeCustomField(id, version, label, choices, null, null));
            notices.tell(request, Notice.done("catalogue.fields.changed", label));
            return Redirects.to(LIST);
        } catch (InvalidInputException e) {
            return again(new FieldView(before, form, FormProblems.of(e)));
        }
    }

    /** Puts a field at another place among those offered. */
    @Requires(Right.SETTINGS_MANAGE)
    @PostMapping(LIST + "/{id}/place")
    View move(Caller caller, @PathVariable UUID id, @RequestParam int version, @RequestParam int position) {
        runner.run(caller.actor(), new ChangeCustomField(id, version, null, null, position, null));
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
        CustomFieldView field =
                runner.run(caller.actor(), new ChangeCustomField(id, version, null, null, null, active));
        String key = active ? "catalogue.fields.offered" : "catalogue.fields.retired";
        notices.tell(request, Notice.done(key, field.label()));
        return Redirects.to(LIST);
    }

    private CustomFieldView field(Caller caller, UUID id) {
        return reads.inSnapshot(caller.organisationId(), () -> catalogue.getField(caller.organisationId(), id));
    }

    private View again(FieldView view) {
        return pages.view("catalogue/field", view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}

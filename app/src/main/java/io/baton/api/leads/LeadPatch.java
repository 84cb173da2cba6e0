package io.baton.api.leads;

import io.baton.leads.LeadDraft;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a lead as JSON merge patch (RFC 7396): absent is unchanged, null is cleared, lists are replaced whole.
 */
@Component
class LeadPatch {

    static final Set<String> WRITABLE = Set.of(
            "type",
            "lastName",
            "firstName",
            "greeting",
            "businessName",
            "company",
            "occupation",
            "jobTitle",
            "source",
            "birthDate",
            "tobaccoUse",
            "emails",
            "phones",
            "addresses",
            "web",
            "custom",
            "campaignId",
            "consent");

    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "number",
            "version",
            "groupId",
            "productId",
            "stage",
            "closeOutcome",
            "status",
            "office",
            "officeId",
            "originOffice",
            "sendingOffice",
            "assignee",
            "revokeOn",
            "expired",
            "contactExists",
            "contactId",
            "copyOf",
            "active",
            "createdAt",
            "createdBy",
            "channel");

    private final JsonMapper json;

    LeadPatch(JsonMapper json) {
        this.json = json;
    }

    /** The facts with the change in them. Throws where the change names what cannot be changed, or a wrong type. */
    LeadDraft apply(ObjectNode patch, LeadDraft present) {
        refuseUnwritable(patch);
        ObjectNode merged = json.valueToTree(LeadBody.of(present));
        merge(patch, merged);
        try {
            return json.treeToValue(merged, LeadBody.class).toDraft();
        } catch (DatabindException e) {
            throw new InvalidInputException(FieldProblem.malformed(path(e), "of its type"));
        }
    }

    private static void refuseUnwritable(ObjectNode patch) {
        List<FieldProblem> problems = new ArrayList<>();
        for (String field : patch.propertyNames()) {
            if (READ_ONLY.contains(field)) {
                problems.add(new FieldProblem(field, "READ_ONLY", "cannot be changed here"));
            } else if (!WRITABLE.contains(field)) {
                problems.add(FieldProblem.unknown(field));
            }
        }
        JsonNode type = patch.get("type");
        if (type != null && type.isNull()) {
            problems.add(FieldProblem.required("type"));
        }
        InvalidInputException.throwIfAny(problems);
    }

    private static void merge(ObjectNode patch, ObjectNode target) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String field = change.getKey();
            if (change.getValue() instanceof ObjectNode inner && target.get(field) instanceof ObjectNode there) {
                merge(inner, there);
            } else {
                target.set(field, change.getValue());
            }
        }
    }

    private static String path(DatabindException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}

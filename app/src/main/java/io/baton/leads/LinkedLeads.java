package io.baton.leads;

import java.util.List;

/**
 * The leads of one person or firm, beside the one that was asked about.
 *
 * @param leads those the user sees, newest first
 * @param elsewhere whether there are also some the user does not see; nothing more is told of them
 */
public record LinkedLeads(List<LinkedLead> leads, boolean elsewhere) {

    public boolean isEmpty() {
        return leads.isEmpty() && !elsewhere;
    }
}

package org.northboard.security;

import java.util.Set;
import java.util.function.Supplier;
import org.northboard.id.MemberId;

/**
 * What has to be known of an objective to decide who may see and change it. What has to be looked for is asked for only where
 * the rest does not decide it.
 *
 * @param hidden whether it is private
 * @param keyResultOwners owners of its key results that are not retired
 * @param leadsAbove leads of its team, of the teams above it and of the company
 */
public record ObjectiveFacts(
        boolean hidden, MemberId owner, Supplier<Set<MemberId>> keyResultOwners, Supplier<Set<MemberId>> leadsAbove) {}

package org.northboard.security;

import java.util.Set;
import org.northboard.id.MemberId;

/**
 * What has to be known of an objective to decide who may see and change it.
 *
 * @param hidden whether it is private
 * @param keyResultOwners owners of its key results that are not retired
 * @param leadsAbove leads of its team, of the teams above it and of the company
 */
public record ObjectiveFacts(boolean hidden, MemberId owner, Set<MemberId> keyResultOwners, Set<MemberId> leadsAbove) {}

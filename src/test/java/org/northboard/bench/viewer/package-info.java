/** Browsers by the thousand: what Vaadin's client and the board's element say to the server, without painting anything. */
@NullMarked
package org.northboard.bench.viewer;

import org.jspecify.annotations.NullMarked;

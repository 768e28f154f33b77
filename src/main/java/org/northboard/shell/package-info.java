/** What stands around every feature: layout, navigation, the first page, search, errors. Knows every feature's views. */
@NullMarked
package org.northboard.shell;

import org.jspecify.annotations.NullMarked;

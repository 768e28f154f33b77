/** Northboard, the OKR workspace. The rooms and who may enter which: {@code src/docs/architecture.md}. */
@NullMarked
package org.northboard;

import org.jspecify.annotations.NullMarked;

/** Measures the speed that the issues ask for; {@code ./northboard bench} runs it. Nothing here is a test. */
@NullMarked
package org.northboard.bench;

import org.jspecify.annotations.NullMarked;

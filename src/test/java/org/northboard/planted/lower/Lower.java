package org.northboard.planted.lower;

import org.northboard.planted.upper.Upper;

public class Lower {

    public final Upper forbidden = new Upper();
}

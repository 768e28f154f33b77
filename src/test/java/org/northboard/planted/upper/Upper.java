package org.northboard.planted.upper;

public class Upper {}

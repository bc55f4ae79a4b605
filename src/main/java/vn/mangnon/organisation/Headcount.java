package vn.mangnon.organisation;

import java.util.OptionalInt;

/** The denominators of shares for one school and school year; empty where the school has not given them. */
public record Headcount(OptionalInt staff, OptionalInt pupils, OptionalInt parents) {}

package vn.mangnon.compliance;

/** How strong a band of scores is, the strongest first; screens choose their colours and marks by it. */
public enum Strength { STRONG, FAIR, WEAK, POOR }

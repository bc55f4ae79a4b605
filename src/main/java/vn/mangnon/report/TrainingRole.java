package vn.mangnon.report;

/** Whether the school held the training or sent people to it. */
public enum TrainingRole { HELD, ATTENDED }

package com.webox.social.publishing;

/** A claim and what it is to send. */
record Work(Claim claim, Content content) {}

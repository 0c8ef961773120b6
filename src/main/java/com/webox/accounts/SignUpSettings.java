package com.webox.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled may anybody who reaches the server make an account with a workspace of their own? */
@ConfigurationProperties("webox.sign-up")
record SignUpSettings(@DefaultValue("true") boolean enabled) {}

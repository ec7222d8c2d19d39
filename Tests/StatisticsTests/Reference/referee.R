#!/usr/bin/env Rscript
# Writes r.tsv beside this script: what R's packages make of numbers drawn here.
#
#     apt-get install -y --no-install-recommends r-base-core r-cran-metafor r-cran-psych \
#       r-cran-lme4 r-cran-survey r-cran-boot
#     Rscript referee.R
#
# Made with R 4.2.2, metafor 3.8-1, psych 2.2.9, lme4 1.1-31, survey 4.1-1 of Debian 12; the lines have
# the form that rows.py tells.
suppressPackageStartupMessages({
  library(metafor)
})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
lines <- character()
text <- function(x) ifelse(is.na(x), "nan", sprintf("%.17g", x))
row <- function(x) paste(text(as.numeric(x)), collapse = ",")
field <- function(x) {
  if (is.list(x)) paste(sapply(x, row), collapse = ";")
  else if (is.matrix(x)) paste(apply(x, 1, row), collapse = ";")
  else row(x)
}
add <- function(kind, fields, figures) {
  lines <<- c(lines, paste(kind, paste(sapply(fields, field), collapse = "|"),
                           paste(text(as.numeric(unlist(figures))), collapse = " "), sep = "\t"))
}

# ---- Shrinkage: metafor's rma() and blup() ----
set.seed(9)
shrink <- function(y, v) {
  sharp <- list(threshold = 1e-12, maxiter = 100000)
  for (method in c("REML", "DL")) {
    fit <- rma(y, v, method = method, control = if (method == "REML") sharp else list())
    if (fit$tau2 > 0) {
      drawn <- blup(fit)
      add(paste0("shrink_", tolower(method)), list(y, v),
          list(fit$tau2, as.numeric(fit$beta), fit$se, drawn$pred, drawn$se))
    } else add(paste0("none_", tolower(method)), list(y, v), list(0))
  }
}
shrink(c(50, 60, 71), c(16, 16, 16))
shrink(c(50, 90), c(1, 4))
shrink(c(100, 100, 20, 80, 55), c(48, 48, 144, 16, 28.8))
shrink(c(50, 51, 52), c(48, 48, 48))
shrink(c(60, 60, 60, 60), c(9, 4, 1, 9))
for (k in c(4, 8, 12, 36, 36, 100)) {
  n <- sample(1:22, k, replace = TRUE)
  shrink(rnorm(k, rnorm(k, 65, 7), 12 / sqrt(n)), 144 / n)
}

writeLines(lines, file.path(here, "r.tsv"))

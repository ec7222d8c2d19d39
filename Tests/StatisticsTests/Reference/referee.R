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
  library(lme4)
  library(psych)
  library(survey)
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

# ---- Funnels: without winsorising the spread is DerSimonian and Laird's ----
for (k in c(4, 20)) {
  se <- 12 / sqrt(sample(1:22, k, replace = TRUE))
  y <- rnorm(k, rnorm(k, 60, 9), se)
  fit <- rma(y, se^2, method = "DL")
  add("dispersion", list(y, se, as.numeric(rma(y, se^2, method = "FE")$beta)), fit$tau2)
}

# ---- Leniency: lme4 ----
leniency <- function(a, b, n, sl, sv, se, step = 0.01) {
  library <- c(1:a, sample(1:a, n - a, replace = TRUE))
  visitor <- c(sample(1:b), sample(1:b, n - b, replace = TRUE))
  y <- 65 + rnorm(a, 0, sl)[library] + rnorm(b, 0, sv)[visitor] + rnorm(n, 0, se)
  y <- pmin(pmax(round(y / step) * step, 0), 100)
  sharp <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e6),
                       check.conv.singular = "ignore")
  fit <- lmer(y ~ 1 + (1 | visitor) + (1 | library), control = sharp)
  v <- as.data.frame(VarCorr(fit))
  drawn <- ranef(fit)
  add("leniency", list(library - 1, visitor - 1, y),
      list(v$vcov[v$grp == "library"], v$vcov[v$grp == "visitor"], v$vcov[v$grp == "Residual"],
           fixef(fit) + drawn$library[as.character(1:a), 1],
           drawn$visitor[as.character(1:b), 1]))
}
set.seed(13)
leniency(5, 4, 25, 9, 7, 6)
leniency(12, 6, 40, 5, 8, 12)
leniency(36, 24, 110, 9, 5, 12)
leniency(36, 12, 108, 9, 0, 12)
leniency(8, 6, 40, 0, 12, 5)
leniency(5, 4, 30, 0, 0, 12)
leniency(10, 3, 24, 3, 1, 9)
leniency(4, 8, 30, 1, 9, 8)
leniency(12, 5, 60, 12, 6, 20, step = 50)
leniency(6, 6, 40, 30, 9, 15, step = 25)

# ---- Agreement and reliability: psych ----
for (size in list(c(6, 4), c(15, 3))) {
  ratings <- matrix(rnorm(prod(size), 60, 9) + rnorm(size[1], 0, 9), size[1])
  add("icc", list(ratings), ICC(ratings, lmer = FALSE)$results$ICC)
  add("cronbach", list(ratings), alpha(as.data.frame(ratings), warnings = FALSE)$total$raw_alpha)
}

# ---- Weights: survey ----
set.seed(19)
population <- list(age = c(300, 500, 200), town = c(640, 360))
for (n in c(9, 40)) {
  people <- data.frame(age = rep_len(0:2, n), town = sample(rep_len(0:1, n)),
                       w = round(rlnorm(n, 0, 0.5), 3), y = rnorm(n))
  design <- svydesign(ids = ~1, weights = ~w, data = people)
  tables <- list(data.frame(age = 0:2, Freq = population$age),
                 data.frame(town = 0:1, Freq = population$town))
  add("poststratify", list(people$w, people$age, population$age),
      weights(postStratify(design, ~age, tables[[1]])))
  raked <- rake(design, list(~age, ~town), tables, control = list(maxit = 10000, epsilon = 1e-11))
  add("rake", list(people$w, people$age, people$town, population$age, population$town),
      weights(raked))
  people$all <- 100
  seen <- svydesign(ids = ~1, fpc = ~all, data = people)
  add("fpc", list(n, 100), SE(svymean(~y, seen)) / (sd(people$y) / sqrt(n)))
}

writeLines(lines, file.path(here, "r.tsv"))

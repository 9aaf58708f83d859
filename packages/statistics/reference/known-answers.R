# The answers that src/known-answers.test.ts expects, by R survey (4.1-1 of Debian 12, R 4.2.2): Rscript known-answers.R
# The panel is made up; its populations are too.
suppressMessages(library(survey))
options(digits = 15)
panel <- read.csv("panel.csv", na.strings = "")
age <- c("18-34" = 150, "35-64" = 260, "65+" = 190)
home <- c(huur = 380, koop = 220)
totals <- c(`(Intercept)` = 600, `age35-64` = 260, `age65+` = 190, homekoop = 220)
show <- function(name, mean) cat(name, format(c(coef(mean), SE(mean)), digits = 15), "\n")

weighted <- function(design) {
  calibrate(design, ~ age + home, totals, calfun = "raking", epsilon = 1e-13, maxit = 200)
}
plain <- weighted(svydesign(id = ~1, weights = ~weight, data = panel))
cat("weights", format(weights(plain)[c(1, 2, 40)], digits = 15), "\n")
show("plain before", svymean(~before, plain))
show("plain after, three silent", svymean(~after, plain, na.rm = TRUE))
show("share", svymean(~ I(knows == "ja"), plain, na.rm = TRUE))

drawn <- svydesign(id = ~staircase, strata = ~district, weights = ~weight, data = panel,
                   fpc = ~ ifelse(district == "noord", 30, 20))
show("drawn before", svymean(~before, weighted(drawn)))

unweighted <- svydesign(id = ~1, weights = ~weight, data = panel)
show("unraked", svymean(~before, unweighted))
print(svyquantile(~before, unweighted, c(0.25, 0.5, 0.75), ci = TRUE)$before)
share <- svyciprop(~ I(knows == "ja"), subset(unweighted, !is.na(knows)), method = "logit", df = 39)
cat("logit interval", format(c(coef(share), confint(share)), digits = 15), "\n")
cat("same people", "\n")
means <- svymean(~ before + I(before * 1.1 + seq_along(before) / 10), plain)
cat(format(c(diff(coef(means)), sqrt(sum(vcov(means) * c(1, -1, -1, 1)))), digits = 15), "\n")

frequencies <- function(name, counts) setNames(data.frame(names(counts), counts), c(name, "Freq"))
raked <- rake(svydesign(id = ~1, weights = ~weight, data = panel), list(~age, ~home),
              list(frequencies("age", age), frequencies("home", home)))
cat("rake", format(weights(raked)[c(1, 2, 40)], digits = 15), "\n")
show("rake before", svymean(~before, raked))
cat("t", qt(0.975, c(1, 2.5, 10, 182, 1e5)), "\n", 2 * pt(-c(0.1, 1, 2, 5, 20), c(3, 3, 10, 50, 200)), "\n")
cat("normal", qnorm(c(0.9, 0.975, 0.9995)), pnorm(c(-3, 0.2, 5)), "\n")
cat("holm", p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"), "\n", "BH", p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH"), "\n")

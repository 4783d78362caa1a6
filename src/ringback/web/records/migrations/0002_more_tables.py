import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ringback.model.values
import ringback.web.records.fields
import ringback.web.records.stages


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("records", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Outcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("kind", ringback.web.records.fields.WordField(ringback.web.records.stages.Ending, max_length=40)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "interview",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to="records.interview"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outcomes", to="records.opportunity"
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Outreach",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(default=0)),
                ("at", ringback.web.records.fields.WhenField(blank=True, default=None, max_length=40)),
                (
                    "by",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.Medium, default=ringback.model.values.Medium["EMAIL"], max_length=40
                    ),
                ),
                ("to", models.CharField(blank=True, default="", max_length=300)),
                ("purpose", models.CharField(blank=True, default="", max_length=40)),
                (
                    "answered",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.Tri, default=ringback.model.values.Tri["UNKNOWN"], max_length=40
                    ),
                ),
                ("review_on", models.DateField(blank=True, null=True)),
                (
                    "interview",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to="records.interview"
                    ),
                ),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outreach", to="records.opportunity"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PlannedStep",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(default=0)),
                ("title", models.TextField(blank=True, default="")),
                (
                    "play",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.Play, blank=True, max_length=40, null=True
                    ),
                ),
                ("opens", models.DateTimeField()),
                ("due", models.DateTimeField(db_index=True)),
                (
                    "purpose",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.Purpose, blank=True, max_length=40, null=True
                    ),
                ),
                (
                    "channel",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.DraftChannel, blank=True, max_length=40, null=True
                    ),
                ),
                ("rules", ringback.web.records.fields.TextsField(blank=True, default=tuple)),
                ("done", models.DateTimeField(blank=True, null=True)),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="records.interview"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Profile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("changed", models.DateTimeField(auto_now=True)),
                ("main", models.BooleanField(default=True)),
                ("name", models.CharField(blank=True, default="", max_length=300)),
                ("phone", models.CharField(blank=True, default="", max_length=300)),
                ("email", models.CharField(blank=True, default="", max_length=300)),
                ("time_zone", models.CharField(blank=True, default="", max_length=300)),
                ("language", models.CharField(blank=True, default="", max_length=20)),
                ("owner", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name="opportunity",
            name="profile",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="records.profile"),
        ),
        migrations.CreateModel(
            name="ResumeVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1)),
                ("created", models.DateTimeField(auto_now_add=True)),
                ("changed", models.DateTimeField(auto_now=True)),
                ("name", models.CharField(blank=True, default="", max_length=300)),
                ("file_name", models.CharField(blank=True, default="", max_length=300)),
                ("media_type", models.CharField(blank=True, default="", max_length=100)),
                ("data", models.BinaryField(blank=True, default=b"")),
                ("sha256", models.CharField(blank=True, default="", max_length=64)),
                ("owner", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Signal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(default=0)),
                ("what", models.TextField(blank=True, default="")),
                (
                    "how_often",
                    ringback.web.records.fields.WordField(
                        ringback.model.values.Frequency, blank=True, max_length=40, null=True
                    ),
                ),
                (
                    "debrief",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="signals", to="records.debrief"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="StageChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "was",
                    ringback.web.records.fields.WordField(
                        ringback.web.records.stages.Stage, blank=True, max_length=40, null=True
                    ),
                ),
                ("now", ringback.web.records.fields.WordField(ringback.web.records.stages.Stage, max_length=40)),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stage_changes",
                        to="records.opportunity",
                    ),
                ),
            ],
            options={
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sent", models.DateField(blank=True, null=True)),
                (
                    "opportunity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="submissions",
                        to="records.opportunity",
                    ),
                ),
                (
                    "resume",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="records.resumeversion",
                    ),
                ),
            ],
            options={
                "ordering": ("sent", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="draftwords",
            constraint=models.UniqueConstraint(
                fields=("interview", "purpose", "channel"), name="one_draft_a_purpose_and_channel"
            ),
        ),
        migrations.AddConstraint(
            model_name="profile",
            constraint=models.UniqueConstraint(
                condition=models.Q(("main", True)), fields=("owner",), name="one_main_profile"
            ),
        ),
        migrations.AddIndex(
            model_name="opportunity",
            index=models.Index(fields=["owner", "gone", "stage", "stage_since"], name="board"),
        ),
    ]

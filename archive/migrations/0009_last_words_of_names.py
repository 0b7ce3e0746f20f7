"""Keep the last word of names of several, so that surnames are found without looking through all names."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TOGETHER = 100  # more in one statement take longer each


def fill(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Set the last words of the names that are there."""
    model = apps.get_model("archive", "EntityName")
    batch = []
    for name in model.objects.filter(folded__contains=" ").only("folded").iterator(chunk_size=1000):
        name.last = name.folded.rpartition(" ")[2]
        batch.append(name)
        if len(batch) == TOGETHER:
            model.objects.bulk_update(batch, ["last"])
            batch = []
    model.objects.bulk_update(batch, ["last"])


class Migration(migrations.Migration):
    dependencies = [("archive", "0008_indexes_for_reading")]

    operations = [
        migrations.AddField(
            model_name="entityname",
            name="last",
            field=models.CharField(
                blank=True,
                db_index=True,
                default="",
                editable=False,
                help_text="The last of its words, if it has several.",
                max_length=200,
            ),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]

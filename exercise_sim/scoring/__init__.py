"""The judgement: what a team did and wrote, held against the playbook with evidence."""

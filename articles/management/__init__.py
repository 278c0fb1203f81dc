"""What staff run: the commands, each a thin door to one function below."""

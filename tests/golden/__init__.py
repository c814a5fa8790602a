"""Pictures that the program drew once and should draw again, with the commands that made them."""
